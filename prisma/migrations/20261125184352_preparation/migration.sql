-- AlterTable
ALTER TABLE "amendments" ADD COLUMN     "merged_into" TEXT;

-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "ground" TEXT;

-- CreateTable
CREATE TABLE "amendment_revisions" (
    "amendment_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "version_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "op" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "amendment_revisions_pkey" PRIMARY KEY ("amendment_id","ordinal")
);

-- CreateIndex
CREATE INDEX "amendment_revisions_version_id_idx" ON "amendment_revisions"("version_id");

-- AddForeignKey
ALTER TABLE "amendment_revisions" ADD CONSTRAINT "amendment_revisions_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
