-- Words proposed before sub-amendments were operations cannot be put on a text: they leave the sittings, and stay in the log.
DELETE FROM "sub_amendments";
UPDATE "aggregates" SET "state" = "state" - 'subAmendments' WHERE "kind" = 'sitting' AND jsonb_typeof("state") = 'object';

-- AlterTable
ALTER TABLE "sub_amendments" ADD COLUMN     "decision" JSONB,
ADD COLUMN     "hash" TEXT NOT NULL,
ADD COLUMN     "lang" TEXT NOT NULL,
ADD COLUMN     "op" JSONB NOT NULL,
ADD COLUMN     "ordinal" INTEGER NOT NULL,
ADD COLUMN     "reason" TEXT NOT NULL,
ADD COLUMN     "seen" TEXT NOT NULL;
