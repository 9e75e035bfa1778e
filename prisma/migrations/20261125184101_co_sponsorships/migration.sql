-- CreateTable
CREATE TABLE "co_sponsorships" (
    "version_id" TEXT NOT NULL,
    "sponsor_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "op" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "full_text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "co_sponsorships_pkey" PRIMARY KEY ("version_id","sponsor_id","member_id","seen")
);

-- CreateIndex
CREATE INDEX "co_sponsorships_member_id_state_idx" ON "co_sponsorships"("member_id", "state");

-- AddForeignKey
ALTER TABLE "co_sponsorships" ADD CONSTRAINT "co_sponsorships_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
