import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/lib/testing/database';
import { systemDb } from './client';

/**
 * Prisma's own comparison needs a native engine that it downloads; this reads `schema.prisma` and asks Postgres. Both
 * sides become lines of text, so that a difference names its table and column.
 */
testDatabase();
const schema = readFileSync('prisma/schema.prisma', 'utf8');
const scalars: Record<string, string> = {
  String: 'text',
  Int: 'int4',
  Boolean: 'bool',
  Json: 'jsonb',
  DateTime: 'timestamptz',
};

const blocks = (kind: string) =>
  [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, 'gm'))].map(([, name = '', body = '']) => ({
    name,
    body,
  }));
const mapped = (line: string) => /[^@]@map\("(\w+)"\)/.exec(line)?.[1];
const tableOf = (name: string, body: string) => /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name;
const enums = new Map(blocks('enum').map(({ name, body }) => [name, tableOf(name, body)]));

interface Field {
  name: string;
  column: string;
  line: string;
}

function fieldsOf(body: string): Field[] {
  return body.split('\n').flatMap((line) => {
    const [, name = '', type = ''] = /^ {2}(\w+)\s+(\w+)(\[\]|\?)?(\s|$)/.exec(line) ?? [];
    return scalars[type] || enums.has(type) ? [{ name, column: mapped(line) ?? name, line }] : [];
  });
}

function columnsInSchema(): string[] {
  return blocks('model').flatMap(({ name, body }) =>
    fieldsOf(body).map(({ column, line }) => {
      const [, type = '', suffix = ''] = /^ {2}\w+\s+(\w+)(\[\]|\?)?/.exec(line) ?? [];
      const base = line.includes('@db.Uuid') ? 'uuid' : (scalars[type] ?? enums.get(type) ?? type);
      return `${tableOf(name, body)}.${column} ${suffix === '[]' ? '_' : ''}${base} ${suffix === '' ? 'not null' : suffix === '?' ? 'null' : 'list'}`;
    }),
  );
}

function indexesInSchema(): string[] {
  return blocks('model').flatMap(({ name, body }) => {
    const table = tableOf(name, body);
    const fields = fieldsOf(body);
    const column = (field: string) => fields.find((other) => other.name === field.trim())?.column ?? field;
    const single = fields.flatMap(({ column: own, line }) =>
      /\s@unique/.test(line) ? [`${table} unique (${own})`] : [],
    );
    const many = [...body.matchAll(/@@(unique|index)\(\[([^\]]+)\]/g)].map(([, kind, list = '']) => {
      const columns = list
        .replace(/\(sort: (\w+)\)/g, '')
        .split(',')
        .map(column);
      return `${table} ${kind} (${columns.join(', ')})`;
    });
    return [...single, ...many];
  });
}

describe('the migrations make what the schema says', () => {
  it('every column, with its type and whether it may be empty', async () => {
    const rows = await systemDb().$queryRaw<{ line: string }[]>`
      SELECT c.table_name || '.' || c.column_name || ' ' || c.udt_name || ' ' ||
        CASE WHEN c.data_type = 'ARRAY' THEN 'list' WHEN c.is_nullable = 'YES' THEN 'null' ELSE 'not null' END AS line
      FROM information_schema.columns c WHERE c.table_schema = current_schema() AND c.table_name <> '_prisma_migrations'`;
    const inDatabase = rows.map(({ line }) => line).toSorted();
    expect(inDatabase.length).toBeGreaterThan(100);
    expect(inDatabase).toEqual(columnsInSchema().toSorted());
  });

  it('every index and unique key', async () => {
    const rows = await systemDb().$queryRaw<{ line: string }[]>`
      SELECT t.relname || CASE WHEN i.indisunique THEN ' unique (' ELSE ' index (' END ||
        (SELECT string_agg(a.attname, ', ' ORDER BY k.at) FROM unnest(i.indkey) WITH ORDINALITY k(num, at)
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.num) || ')' AS line
      FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname = current_schema() AND NOT i.indisprimary AND i.indpred IS NULL AND t.relname <> '_prisma_migrations'`;
    expect(rows.map(({ line }) => line).toSorted()).toEqual(indexesInSchema().toSorted());
  });
});
