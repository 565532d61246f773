import { useRecordBanners } from '@pilothouse/platform/ui/record-parts'
import type { RecordBanner } from '@pilothouse/platform/ui/record-part'
import { useQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'

/** What rooms say on every page while it holds. The page does not wait for it. */
export function Banners(): ReactNode {
  return useRecordBanners().map((banner) => (
    <Suspense key={banner.key} fallback={null}>
      <Loaded banner={banner} />
    </Suspense>
  ))
}

function Loaded({ banner }: { readonly banner: RecordBanner }): ReactNode {
  const { data } = useQuery({
    queryKey: ['banner', banner.key],
    queryFn: async () => ({ Content: await banner.load() }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ? <data.Content /> : null
}
