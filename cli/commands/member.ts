import type { Command } from 'commander';
import { z } from 'zod';
import { knownTenant } from '../input';
import { print } from '../print';

const invited = z.object({
  tenant: z.string().optional(),
  email: z.string(),
  role: z.enum(['recruiter', 'admin', 'operator']),
});
const filter = z.object({ tenant: z.string().optional() });

export function registerMember(program: Command): void {
  const member = program.command('member').description('People: recruiters, administrators, operators.');

  member
    .command('invite')
    .description('Makes somebody a member and prints a link that signs them in once, for 15 minutes. Needs no mail.')
    .requiredOption('--email <e-mail>')
    .option('--tenant <id>', 'not for operators')
    .option('--role <role>', 'recruiter, admin or operator', 'recruiter')
    .action(async (options: unknown) => {
      const { tenant, email, role } = invited.parse(options);
      const { inviteMember } = await import('@/lib/members/invite');
      print({ ...(await inviteMember({ tenantId: tenant, email, role })) });
    });

  member
    .command('list')
    .option('--tenant <id>')
    .action(async (options: unknown) => {
      const { tenant } = filter.parse(options);
      const { listMembers } = await import('@/lib/members/list');
      print({ members: await listMembers(tenant === undefined ? undefined : await knownTenant(tenant)) });
    });
}
