-- AlterTable
ALTER TABLE "check" ADD COLUMN "ordered_by" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "check_connection_id_ordered_by_created_at_idx" ON "check"("connection_id", "ordered_by", "created_at" DESC);
