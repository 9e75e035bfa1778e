-- AlterTable
ALTER TABLE "statements" ADD COLUMN     "about" TEXT NOT NULL DEFAULT 'debate',
ADD COLUMN     "amendment_id" TEXT,
ADD COLUMN     "seconds" INTEGER,
ADD COLUMN     "sex" TEXT,
ADD COLUMN     "turn" TEXT NOT NULL DEFAULT 'speech';
