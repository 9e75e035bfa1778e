-- AlterTable
ALTER TABLE "sub_amendments" DROP COLUMN "decision";

-- CreateTable
CREATE TABLE "sub_decisions" (
    "sub_amendment_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "disposition" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "counts" JSONB,
    "ballot_id" TEXT,
    "objections" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sitting_id" TEXT NOT NULL,
    "decided_by" TEXT,
    "entered_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reopened_at" TIMESTAMPTZ(3),

    CONSTRAINT "sub_decisions_pkey" PRIMARY KEY ("sub_amendment_id","ordinal")
);

-- AddForeignKey
ALTER TABLE "sub_decisions" ADD CONSTRAINT "sub_decisions_sub_amendment_id_fkey" FOREIGN KEY ("sub_amendment_id") REFERENCES "sub_amendments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was decided so far, and undone, is told by the log.
INSERT INTO "sub_decisions" ("sub_amendment_id", "ordinal", "disposition", "mode", "counts", "objections", "reason", "body", "sitting_id", "decided_by", "entered_by", "at", "reopened_at")
SELECT e."data"->>'subAmendmentId', row_number() OVER (PARTITION BY s."id" ORDER BY e."seq"), e."data"->>'disposition', e."data"->>'mode', NULLIF(e."data"->'counts', 'null'::jsonb),
       (e."data"->>'objections')::int, e."data"->>'reason', e."data"->>'body', e."data"->>'sittingId', e."data"->>'decidedBy', COALESCE(e."actor_id", 'system'), e."at",
       (SELECT min(r."at") FROM "events" r WHERE r."type" = 'SubAmendmentReopened' AND r."data"->>'subAmendmentId' = s."id" AND r."seq" > e."seq")
FROM "events" e JOIN "sub_amendments" s ON s."id" = e."data"->>'subAmendmentId'
WHERE e."type" = 'SubAmendmentDecided';
