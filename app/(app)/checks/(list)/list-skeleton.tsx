import { Skeleton, SkeletonRows } from '@/app/ui/skeleton';

/** The list's frame while its rows are on their way; as tall as what comes. */
export function ListSkeleton() {
  return (
    <>
      <Skeleton className="h-8.5 w-72 max-w-full" />
      <Skeleton className="mt-2.5 h-5 w-96 max-w-full" />
      <div className="mt-6 flex h-11 items-center gap-5 border-b border-line">
        <Skeleton className="h-4 w-22" />
        <Skeleton className="h-4 w-22" />
        <Skeleton className="h-4 w-14" />
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Skeleton className="h-9 w-full rounded-md tablet:w-72" />
        <Skeleton className="h-9 w-20 rounded-md" />
        <Skeleton className="h-9 w-24 rounded-md" />
      </div>
      <div className="mt-4">
        <SkeletonRows rows={8} />
      </div>
    </>
  );
}
