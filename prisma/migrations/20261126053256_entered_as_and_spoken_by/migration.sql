-- AlterTable
ALTER TABLE "amendments" ADD COLUMN     "entered_as" TEXT,
ADD COLUMN     "spoken_by" TEXT;

-- What was entered for others until now is noted as entered by the secretariat, as the log has it.
UPDATE "amendments" SET "entered_as" = 'secretariat' WHERE "on_behalf";

ALTER TABLE "amendments" DROP COLUMN "on_behalf";
