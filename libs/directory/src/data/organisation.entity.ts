import type { OrganisationType } from '@panoh/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'directory', name: 'organisation' })
export class OrganisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') type!: OrganisationType;
  @Column('text') country!: string;
  @Column('text', { array: true }) jurisdictions!: string[];
  @Column('text', { nullable: true }) region!: string | null;
  @Column('uuid', { name: 'superior_id', nullable: true }) superiorId!: string | null;
  @Column('text') calendar!: string;
  @Column('text') zone!: string;
  @Column('text', { name: 'duty_email', nullable: true }) dutyEmail!: string | null;
  @Column('text', { name: 'duty_phone', nullable: true }) dutyPhone?: string | null;
}
