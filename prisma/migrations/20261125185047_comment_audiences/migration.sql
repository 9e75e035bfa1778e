-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT 'desk',
ADD COLUMN     "mentions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "proposal" TEXT,
ADD COLUMN     "taken_at" TIMESTAMPTZ(3),
ADD COLUMN     "taken_by" TEXT,
ADD COLUMN     "taken_seq" INTEGER;

-- CreateTable
CREATE TABLE "comment_invitations" (
    "process_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "invited_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_invitations_pkey" PRIMARY KEY ("process_id","user_id")
);

-- CreateTable
CREATE TABLE "translations" (
    "room" TEXT NOT NULL,
    "paragraph_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "translations_pkey" PRIMARY KEY ("room","paragraph_id")
);

-- AddForeignKey
ALTER TABLE "translations" ADD CONSTRAINT "translations_room_fkey" FOREIGN KEY ("room") REFERENCES "rooms"("name") ON DELETE CASCADE ON UPDATE CASCADE;
