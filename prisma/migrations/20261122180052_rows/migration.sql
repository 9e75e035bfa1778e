-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "demo_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aggregates" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "aggregates_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "events" (
    "seq" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "commands" (
    "user_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "aggregate_kind" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commands_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient_id" TEXT,
    "email" TEXT,
    "lang" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "assemblies" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "city" JSONB NOT NULL,
    "country" JSONB NOT NULL,
    "opens_on" TEXT NOT NULL,
    "closes_on" TEXT NOT NULL,

    CONSTRAINT "assemblies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "article" JSONB NOT NULL,
    "groups" TEXT[],
    "population" INTEGER,
    "suspended" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accreditations" (
    "id" TEXT NOT NULL,
    "assembly_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "organization" TEXT,
    "user_id" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "committee" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accreditations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "processes" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT,
    "resolution_code" TEXT,
    "committee" TEXT NOT NULL,
    "assembly_id" TEXT NOT NULL,
    "previous_assembly_id" TEXT,
    "title_en" TEXT NOT NULL,
    "title_fr" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stage_since" TIMESTAMPTZ(3) NOT NULL,
    "debate_closed" BOOLEAN NOT NULL DEFAULT false,
    "handed_in" BOOLEAN NOT NULL DEFAULT false,
    "edition_id" TEXT NOT NULL,
    "source_lang" TEXT NOT NULL,
    "sitting_text" JSONB,

    CONSTRAINT "processes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "windows" (
    "process_id" TEXT NOT NULL,
    "window" TEXT NOT NULL,
    "opens" TIMESTAMPTZ(3),
    "closes" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "moved" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "windows_pkey" PRIMARY KEY ("process_id","window")
);

-- CreateTable
CREATE TABLE "rapporteurs" (
    "process_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "rapporteurs_pkey" PRIMARY KEY ("process_id","user_id")
);

-- CreateTable
CREATE TABLE "stage_dates" (
    "process_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stage_dates_pkey" PRIMARY KEY ("process_id","stage")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "speaker_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lang" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inputs" (
    "process_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "file_id" TEXT,
    "revision" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "on_behalf" BOOLEAN NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "inputs_pkey" PRIMARY KEY ("process_id","author_id")
);

-- CreateTable
CREATE TABLE "versions" (
    "id" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "compendium" TEXT,
    "memorandum" JSONB,
    "circulated_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendments" (
    "id" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sponsor_id" TEXT NOT NULL,
    "co_sponsors" TEXT[],
    "source" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "op" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "full_text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "on_behalf" BOOLEAN NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "replaces" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "disposition" TEXT,
    "disposed_at" TIMESTAMPTZ(3),

    CONSTRAINT "amendments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sittings" (
    "id" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sittings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "amendment_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "disposition" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "counts" JSONB,
    "op" JSONB,
    "reason" TEXT NOT NULL,
    "fell_by" TEXT,
    "subsumed_by" TEXT,
    "body" TEXT NOT NULL,
    "sitting_id" TEXT,
    "decided_by" TEXT,
    "entered_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reopened_at" TIMESTAMPTZ(3),

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adoptions" (
    "process_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "counts" JSONB,
    "texts" JSONB,
    "hash" TEXT,
    "decided_by" TEXT,
    "entered_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adoptions_pkey" PRIMARY KEY ("process_id","stage")
);

-- CreateTable
CREATE TABLE "reservations" (
    "id" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "paragraph_ids" TEXT[],
    "text" TEXT NOT NULL,
    "on_behalf" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "reservations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballots" (
    "id" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "secret" BOOLEAN NOT NULL,
    "eligible" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "tally" JSONB,

    CONSTRAINT "ballots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_votes" (
    "process_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "votes" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_votes_pkey" PRIMARY KEY ("process_id","question","member_id","choice")
);

-- CreateTable
CREATE TABLE "rooms" (
    "name" TEXT NOT NULL,
    "process_id" TEXT,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "last_seq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rooms_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "room_updates" (
    "room" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "user_id" TEXT,
    "client_id" DOUBLE PRECISION,
    "cause" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "data" BYTEA NOT NULL,

    CONSTRAINT "room_updates_pkey" PRIMARY KEY ("room","seq")
);

-- CreateTable
CREATE TABLE "room_snapshots" (
    "room" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "room_snapshots_pkey" PRIMARY KEY ("room")
);

-- CreateTable
CREATE TABLE "client_bindings" (
    "room" TEXT NOT NULL,
    "client_id" DOUBLE PRECISION NOT NULL,
    "user_id" TEXT,

    CONSTRAINT "client_bindings_pkey" PRIMARY KEY ("room","client_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "anchor" JSONB NOT NULL,
    "paragraph_id" TEXT,
    "author_id" TEXT NOT NULL,
    "member_id" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,
    "parent_id" TEXT,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "input_files" (
    "id" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "data" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "input_files_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_demo_key_key" ON "users"("demo_key");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "events_kind_aggregate_id_version_key" ON "events"("kind", "aggregate_id", "version");

-- CreateIndex
CREATE INDEX "commands_at_idx" ON "commands"("at");

-- CreateIndex
CREATE INDEX "outbox_sent_at_due_at_idx" ON "outbox"("sent_at", "due_at");

-- CreateIndex
CREATE INDEX "outbox_recipient_id_idx" ON "outbox"("recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "assemblies_number_key" ON "assemblies"("number");

-- CreateIndex
CREATE INDEX "accreditations_user_id_idx" ON "accreditations"("user_id");

-- CreateIndex
CREATE INDEX "accreditations_assembly_id_body_idx" ON "accreditations"("assembly_id", "body");

-- CreateIndex
CREATE UNIQUE INDEX "processes_slug_key" ON "processes"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "processes_resolution_code_key" ON "processes"("resolution_code");

-- CreateIndex
CREATE INDEX "processes_assembly_id_committee_idx" ON "processes"("assembly_id", "committee");

-- CreateIndex
CREATE INDEX "processes_stage_idx" ON "processes"("stage");

-- CreateIndex
CREATE INDEX "windows_closes_idx" ON "windows"("closes");

-- CreateIndex
CREATE INDEX "rapporteurs_user_id_idx" ON "rapporteurs"("user_id");

-- CreateIndex
CREATE INDEX "statements_process_id_at_idx" ON "statements"("process_id", "at");

-- CreateIndex
CREATE INDEX "statements_speaker_id_idx" ON "statements"("speaker_id");

-- CreateIndex
CREATE INDEX "inputs_author_id_idx" ON "inputs"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "versions_code_key" ON "versions"("code");

-- CreateIndex
CREATE UNIQUE INDEX "versions_compendium_key" ON "versions"("compendium");

-- CreateIndex
CREATE UNIQUE INDEX "versions_process_id_ordinal_key" ON "versions"("process_id", "ordinal");

-- CreateIndex
CREATE INDEX "amendments_version_id_sponsor_id_idx" ON "amendments"("version_id", "sponsor_id");

-- CreateIndex
CREATE INDEX "amendments_sponsor_id_idx" ON "amendments"("sponsor_id");

-- CreateIndex
CREATE UNIQUE INDEX "amendments_process_id_number_key" ON "amendments"("process_id", "number");

-- CreateIndex
CREATE INDEX "sittings_process_id_idx" ON "sittings"("process_id");

-- CreateIndex
CREATE UNIQUE INDEX "sittings_version_id_number_key" ON "sittings"("version_id", "number");

-- CreateIndex
CREATE INDEX "decisions_amendment_id_idx" ON "decisions"("amendment_id");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_process_id_ordinal_key" ON "decisions"("process_id", "ordinal");

-- CreateIndex
CREATE INDEX "reservations_process_id_at_idx" ON "reservations"("process_id", "at");

-- CreateIndex
CREATE INDEX "reservations_member_id_idx" ON "reservations"("member_id");

-- CreateIndex
CREATE INDEX "ballots_process_id_opened_at_idx" ON "ballots"("process_id", "opened_at");

-- CreateIndex
CREATE INDEX "member_votes_member_id_idx" ON "member_votes"("member_id");

-- CreateIndex
CREATE INDEX "rooms_process_id_idx" ON "rooms"("process_id");

-- CreateIndex
CREATE INDEX "comments_room_at_idx" ON "comments"("room", "at");

-- CreateIndex
CREATE INDEX "comments_parent_id_idx" ON "comments"("parent_id");

-- CreateIndex
CREATE INDEX "input_files_process_id_author_id_idx" ON "input_files"("process_id", "author_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "processes" ADD CONSTRAINT "processes_assembly_id_fkey" FOREIGN KEY ("assembly_id") REFERENCES "assemblies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "windows" ADD CONSTRAINT "windows_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapporteurs" ADD CONSTRAINT "rapporteurs_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_dates" ADD CONSTRAINT "stage_dates_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inputs" ADD CONSTRAINT "inputs_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "versions" ADD CONSTRAINT "versions_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "sittings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_votes" ADD CONSTRAINT "member_votes_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_updates" ADD CONSTRAINT "room_updates_room_fkey" FOREIGN KEY ("room") REFERENCES "rooms"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_snapshots" ADD CONSTRAINT "room_snapshots_room_fkey" FOREIGN KEY ("room") REFERENCES "rooms"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_bindings" ADD CONSTRAINT "client_bindings_room_fkey" FOREIGN KEY ("room") REFERENCES "rooms"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_room_fkey" FOREIGN KEY ("room") REFERENCES "rooms"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
