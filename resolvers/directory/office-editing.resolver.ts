import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { OfficeNode } from '../../db/read-model/model.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { Office } from '../../schema/office/office.type.ts';
import { OfficeEditing } from '../../schema/office/office-editing.type.ts';
import { type OfficeEditing as Editing, OFFICE_EDITING } from '../../services/directory-writes/office-editing.ts';

/** A part of one office. */
interface EditingOfOffice extends Editing {
  readonly office: OfficeNode;
}

@Resolver(() => Office)
export class OfficeOwnersResolver {
  @FieldResolver(() => [OfficeEditing], {
    description: 'Who may change what of it, one entry a part. Never empty.',
  })
  editing(@Root() office: OfficeNode): readonly EditingOfOffice[] {
    return OFFICE_EDITING.map((one) => ({ ...one, office }));
  }
}

@Resolver(() => OfficeEditing)
export class OfficeEditingResolver {
  @FieldResolver(() => [Municipality], {
    description:
      'The municipalities that may, by number: those that the office serves. Empty: it serves none that is known.',
  })
  municipalities(@Root() { office }: EditingOfOffice) {
    return office.municipalities;
  }
}
