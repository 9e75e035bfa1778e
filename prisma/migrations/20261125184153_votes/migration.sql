-- AlterTable
ALTER TABLE "adoptions" ADD COLUMN     "ballot_id" TEXT;

-- AlterTable
ALTER TABLE "ballots" ADD COLUMN     "quorum" JSONB;

-- CreateTable
CREATE TABLE "compositions" (
    "assembly_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "women" INTEGER NOT NULL,
    "men" INTEGER NOT NULL,

    CONSTRAINT "compositions_pkey" PRIMARY KEY ("assembly_id","member_id")
);

-- CreateTable
CREATE TABLE "ballot_papers" (
    "ballot_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "for" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "abstain" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ballot_papers_pkey" PRIMARY KEY ("ballot_id","member_id","user_id")
);

-- CreateTable
CREATE TABLE "secret_papers" (
    "ballot_id" TEXT NOT NULL,
    "voter" TEXT NOT NULL,
    "for" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "abstain" INTEGER NOT NULL,

    CONSTRAINT "secret_papers_pkey" PRIMARY KEY ("ballot_id","voter")
);

-- CreateTable
CREATE TABLE "attendances" (
    "process_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "present" TEXT[],
    "substituted" TEXT[],
    "entitled" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendances_pkey" PRIMARY KEY ("process_id","body")
);

-- AddForeignKey
ALTER TABLE "ballot_papers" ADD CONSTRAINT "ballot_papers_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
