-- CreateTable
CREATE TABLE "room_pasts" (
    "room" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "format" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,
    "story" JSONB NOT NULL,

    CONSTRAINT "room_pasts_pkey" PRIMARY KEY ("room","seq")
);

-- CreateTable
CREATE TABLE "named_moments" (
    "id" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "places" JSONB NOT NULL,

    CONSTRAINT "named_moments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "named_moments_process_id_form_at_idx" ON "named_moments"("process_id", "form", "at");

-- AddForeignKey
ALTER TABLE "room_pasts" ADD CONSTRAINT "room_pasts_room_fkey" FOREIGN KEY ("room") REFERENCES "rooms"("name") ON DELETE CASCADE ON UPDATE CASCADE;
