-- AlterTable
ALTER TABLE "rooms" ADD COLUMN     "server_seq" INTEGER NOT NULL DEFAULT 0;
