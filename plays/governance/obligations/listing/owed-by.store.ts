import { sql } from 'kysely'

/**
 * Who holds each role nearest up the tree from each organisation, on a day: several when one place has several holders.
 * For `with … as`: organisation_id, role, ids, names.
 */
export const nearestHolders = (at: Date) => sql`
  holding as materialized (
    select held.role, held.person_id, organisation.path
    from held_role held join organisation on organisation.id = held.organisation_id
    where held.withdrawn_at is null and held.valid_from <= ${at} and (held.valid_until is null or held.valid_until > ${at})
    union
    select mapped.role, person.id, organisation.path
    from group_role mapped
    join organisation on organisation.id = mapped.organisation_id
    join person on person.agency_id = mapped.agency_id and person.provider_groups ? mapped.group_name
    where mapped.withdrawn_at is null),
  holder as materialized (
    select place.id as organisation_id, nearest.role, nearest.ids, nearest.names
    from organisation place
    cross join lateral (
      select distinct on (holding.role) holding.role,
        array_agg(person.id::text order by person.name) as ids, array_agg(person.name order by person.name) as names
      from holding join person on person.id = holding.person_id and person.deactivated_at is null
      where starts_with(place.path, holding.path)
      group by holding.role, holding.path
      order by holding.role, length(holding.path) desc) nearest
    where place.agency_id = current_agency())`
