/** Posts without leaving the page; the same address works as a plain form where no script runs. */
export const posts = (action: string) => ({
  method: 'post' as const,
  action,
  'hx-post': action,
  ...morphs,
});

/** Follows a link within the page. */
export const leadsTo = (address: string) => ({ href: address, 'hx-get': address, ...morphs });

/** Redraws the page in place: what is focused, typed or unfolded stays. A click replaces a poll that is under way. */
const morphs = {
  'hx-target': '#desk',
  'hx-swap': 'outerMorph',
  'hx-push-url': 'true',
  'hx-sync': '#desk:replace',
};
