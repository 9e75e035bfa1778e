-- CreateTable
CREATE TABLE "emergency_requests" (
    "process_id" TEXT NOT NULL,
    "sponsors" TEXT[],
    "backers" TEXT[],
    "lang" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "memorandum" JSONB NOT NULL,
    "on_behalf" BOOLEAN NOT NULL,
    "ruling" TEXT,
    "ruling_reason" TEXT NOT NULL DEFAULT '',
    "counts" JSONB,
    "carried" BOOLEAN,
    "ended_by" TEXT,
    "merged_into" TEXT,

    CONSTRAINT "emergency_requests_pkey" PRIMARY KEY ("process_id")
);

-- AddForeignKey
ALTER TABLE "emergency_requests" ADD CONSTRAINT "emergency_requests_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
