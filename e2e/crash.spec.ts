import { expect, test, type World } from './support/world';

const soon = { timeout: 90_000, intervals: [250, 500, 1000] };

async function allInvitedOnce(
  world: World,
  orders: readonly { email: string; card(): { summary: string } }[],
): Promise<void> {
  await expect
    .poll(() => orders.filter(({ card }) => /^Pending – invited/.test(card().summary)).length, soon)
    .toBe(orders.length);
  for (const { email } of orders) {
    expect(world.provider.requests().filter(({ candidate }) => candidate.email === email)).toHaveLength(1);
    expect(world.provider.mails().filter(({ to }) => to === email)).toHaveLength(1);
  }
}

const order = (world: World, count: number) => Promise.all(Array.from({ length: count }, () => world.order()));

test('the app is killed after it acknowledged: every order is invited once and written back', async ({ world }) => {
  test.setTimeout(180_000);
  const orders = await order(world, 10);
  world.stack.web.kill('SIGKILL');
  await world.stack.web.restart();
  await allInvitedOnce(world, orders);
});

test('the engine is killed after it accepted: every order is invited once and written back', async ({ world }) => {
  test.setTimeout(180_000);
  const orders = await order(world, 10);
  await world.engine.kill();
  await world.engine.start();
  await allInvitedOnce(world, orders);
});

test('the engine is away: deliveries are acknowledged, readiness says what is missing, and all is worked off when it is back', async ({
  world,
}) => {
  test.setTimeout(180_000);
  await world.engine.stop();
  const ready = await fetch(`${world.stack.appUrl}/api/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({
    ready: false,
    parts: { database: 'ok', engine: expect.stringContaining('Inngest') },
  });
  const before = world.captured.length;
  const orders = await order(world, 5);
  for (const delivery of world.captured.slice(before)) expect((await world.post(delivery)).status).toBe(200);
  await world.engine.start();
  await allInvitedOnce(world, orders);
});
