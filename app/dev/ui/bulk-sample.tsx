'use client';
import { Button } from '@/app/ui/button';
import { useSelectedRows } from '@/app/ui/data-table';
import words from './samples.json';

/** Buttons for the selected rows, as a screen would bring them. */
export function BulkSample() {
  const { clear } = useSelectedRows();
  return (
    <>
      <Button size="small" look="primary" onPress={clear}>
        {words.table.bulkResend}
      </Button>
      <Button size="small">{words.table.bulkCancel}</Button>
    </>
  );
}
