import type { LoaderFunctionArgs } from '@remix-run/node';
import { readFilters } from '~/domain/frictions/filters';
import { shadeOfCount } from '~/domain/frictions/map';
import { contextOf } from '~/http/context.server';
import { mapPictureAnswer } from '~/http/map.server';
import { readMap } from '~/services/frictions/readMap.server';

/** The map of a list of frictions as a picture, fetched beside the list, which does not wait for it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const filters = readFilters(new URL(request.url).searchParams);
  const { departements } = await readMap(contextOf(context), filters);
  return mapPictureAnswer(
    new Map(
      departements.map(({ code, frictions, inRegion }) => [
        code,
        shadeOfCount(frictions + inRegion),
      ]),
    ),
  );
}
