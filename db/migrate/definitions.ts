import type { SqlLike } from '../client.ts';

/**
 * Everything that the project defines in a database, by kind and name: what two databases of one version have in common,
 * whichever versions they came through.
 */
export async function readDefinitions(sql: SqlLike): Promise<ReadonlyMap<string, string>> {
  /** The privileges in one order; where nothing was ever granted, PostgreSQL's default. */
  const access = (list: string, kind: string, owner: string) => sql`
    (select string_agg(format('%s:%s', coalesce(rolname, 'PUBLIC'), privilege_type), ' ' order by rolname, privilege_type)
     from aclexplode(coalesce(${sql(list)}, acldefault(${kind}::"char", ${sql(owner)}))) left join pg_roles on pg_roles.oid = grantee
     where grantee <> ${sql(owner)})`;
  const rows = await sql<{ name: string; definition: string }[]>`
    with space as (
      select oid, nspname, nspacl, nspowner from pg_namespace
      where nspname in ('tjenestegraf', 'tjenestegraf_as_of', 'confidential', 'statistics')
    ), relation as (
      select pg_class.oid, relkind, relacl, relowner, relrowsecurity, format('%s.%s', nspname, relname) as name
      from pg_class join space on space.oid = relnamespace
    ), defined (name, definition) as (
      select 'schema ' || nspname, ${access('nspacl', 'n', 'nspowner')} from space
      union all
      select 'relation ' || name, concat_ws(' | ', relkind, relrowsecurity,
        case relkind when 'S' then ${access('relacl', 's', 'relowner')} else ${access('relacl', 'r', 'relowner')} end)
      from relation where relkind in ('r', 'v', 'p', 'c', 'S')
      union all
      select format('column %s.%s', name, attname), concat_ws(' | ', format_type(atttypid, atttypmod), attnotnull,
        attidentity, attgenerated, pg_get_expr(adbin, adrelid),
        (select string_agg(one::text, ' ' order by one::text) from unnest(attacl) as one))
      from relation join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where relkind in ('r', 'v', 'p', 'c')
      union all
      select format('constraint %s.%s', name, conname), pg_get_constraintdef(pg_constraint.oid)
      from pg_constraint join relation on relation.oid = conrelid where contype <> 'n'
      union all
      select 'index ' || indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index join relation on relation.oid = indrelid
      union all
      select 'view ' || name, pg_get_viewdef(oid) from relation where relkind = 'v'
      union all
      select 'function ' || pg_proc.oid::regprocedure, concat_ws(' | ', pg_get_functiondef(pg_proc.oid), ${access('proacl', 'f', 'proowner')})
      from pg_proc join space on space.oid = pronamespace
      where not exists (select from pg_depend where objid = pg_proc.oid and classid = 'pg_proc'::regclass and deptype = 'e')
      union all
      select format('trigger %s.%s', name, tgname), concat_ws(' | ', tgenabled, pg_get_triggerdef(pg_trigger.oid))
      from pg_trigger join relation on relation.oid = tgrelid where not tgisinternal
      union all
      select format('policy %s.%s', name, polname), concat_ws(' | ', polcmd, polroles::regrole[],
        pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
      from pg_policy join relation on relation.oid = polrelid
    )
    select name, coalesce(definition, '') as definition from defined order by name`;
  return new Map(rows.map(({ name, definition }) => [name, definition]));
}
