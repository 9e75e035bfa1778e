-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "ballot_id" TEXT;
