-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_in" TEXT,
ADD COLUMN     "objections" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sub_amendment_id" TEXT;

-- CreateTable
CREATE TABLE "sub_amendments" (
    "id" TEXT NOT NULL,
    "amendment_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "sub_amendments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafting_seats" (
    "version_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "group" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "drafting_seats_pkey" PRIMARY KEY ("version_id","member_id")
);

-- CreateIndex
CREATE INDEX "sub_amendments_amendment_id_idx" ON "sub_amendments"("amendment_id");

-- CreateIndex
CREATE INDEX "sub_amendments_member_id_idx" ON "sub_amendments"("member_id");

-- AddForeignKey
ALTER TABLE "sub_amendments" ADD CONSTRAINT "sub_amendments_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafting_seats" ADD CONSTRAINT "drafting_seats_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
