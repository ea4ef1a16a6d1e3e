import { NamedRow as NamedRow_21c7847a8300947179b24a841e5bcc20 } from '../../../../cms/admin/framework/named-row'
import { SendForApproval as SendForApproval_ad32e9a3ba70ee63bc0c0b0f3abb3112 } from '../../../../cms/admin/document/send-for-approval'
import { UpdateStatus as UpdateStatus_727d90f4ae57e131fc442e53852f2888 } from '../../../../cms/admin/document/update-status'
import { Nothing as Nothing_1fda335b330d370d203fbff7a58b7ad7 } from '../../../../cms/admin/document/nothing'
import { HistoryView as HistoryView_eefc3edc38d7687c042dad5562aafe22 } from '../../../../cms/admin/history/history-view'
import { ChooseFromFramework as ChooseFromFramework_891caccfd090a4809769f77b6d19ab3b } from '../../../../cms/admin/competency/choose-from-framework'
import { PointRow as PointRow_c70c67292050c28edb9c7772d8c08d83 } from '../../../../cms/admin/competency/point-row'
import { BehavioursField as BehavioursField_dbfabe273add38a35fed81d082b1e9de } from '../../../../cms/admin/competency/behaviours-field'
import { UpdateActions as UpdateActions_813e97c4914cd58881df0ef462ba1fa9 } from '../../../../cms/admin/update/update-actions'
import { ItemRow as ItemRow_3351cbbb3d08e4d37bf7df7c58352dc7 } from '../../../../cms/admin/update/item-row'
import { ReviewView as ReviewView_a803f804e47a23e21145c824d5048e6c } from '../../../../cms/admin/review/review-view'
import { ExportHistory as ExportHistory_cce4bd81d8546f99df484b1df9a193d2 } from '../../../../cms/admin/history/export-link'
import { ReleaseActions as ReleaseActions_7dccf09f7d84afa5741397075e7134fb } from '../../../../cms/admin/release/release-actions'
import { AccountActions as AccountActions_317c7c4ffa1e13c3f27f83953609e295 } from '../../../../cms/admin/people/account-actions'
import { InvitePerson as InvitePerson_4f738f5a06591f0605038d6a05f3c6ed } from '../../../../cms/admin/people/invite-person'
import { ExportAudit as ExportAudit_cce4bd81d8546f99df484b1df9a193d2 } from '../../../../cms/admin/history/export-link'
import { LogoField as LogoField_a83c81515229af864f9838ecc32f6798 } from '../../../../cms/admin/settings/logo-field'
import { PutBackBanner as PutBackBanner_dbf1c1c3112999d3b4bea0741fc19ba0 } from '../../../../cms/admin/release/put-back-banner'
import { HandbookName as HandbookName_41523f93e5b5dfa4f97e76701e585812 } from '../../../../cms/admin/people/handbook-name'
import { Welcome as Welcome_626ae7abeb5f62c33676b9c94475214f } from '../../../../cms/admin/dashboard/welcome'
import { ImportLink as ImportLink_ee3ac2a76ed4ccf793975d2b9accd32b } from '../../../../cms/admin/import/import-link'
import { ProvideTimeZone as ProvideTimeZone_4564c279ba7ac96676a4c34617b17421 } from '../../../../cms/admin/clock/provide-time-zone'
import { ImportView as ImportView_4cc4362c907c78de5aad8a4940f5ca30 } from '../../../../cms/admin/import/import-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/cms/admin/framework/named-row#NamedRow": NamedRow_21c7847a8300947179b24a841e5bcc20,
  "/cms/admin/document/send-for-approval#SendForApproval": SendForApproval_ad32e9a3ba70ee63bc0c0b0f3abb3112,
  "/cms/admin/document/update-status#UpdateStatus": UpdateStatus_727d90f4ae57e131fc442e53852f2888,
  "/cms/admin/document/nothing#Nothing": Nothing_1fda335b330d370d203fbff7a58b7ad7,
  "/cms/admin/history/history-view#HistoryView": HistoryView_eefc3edc38d7687c042dad5562aafe22,
  "/cms/admin/competency/choose-from-framework#ChooseFromFramework": ChooseFromFramework_891caccfd090a4809769f77b6d19ab3b,
  "/cms/admin/competency/point-row#PointRow": PointRow_c70c67292050c28edb9c7772d8c08d83,
  "/cms/admin/competency/behaviours-field#BehavioursField": BehavioursField_dbfabe273add38a35fed81d082b1e9de,
  "/cms/admin/update/update-actions#UpdateActions": UpdateActions_813e97c4914cd58881df0ef462ba1fa9,
  "/cms/admin/update/item-row#ItemRow": ItemRow_3351cbbb3d08e4d37bf7df7c58352dc7,
  "/cms/admin/review/review-view#ReviewView": ReviewView_a803f804e47a23e21145c824d5048e6c,
  "/cms/admin/history/export-link#ExportHistory": ExportHistory_cce4bd81d8546f99df484b1df9a193d2,
  "/cms/admin/release/release-actions#ReleaseActions": ReleaseActions_7dccf09f7d84afa5741397075e7134fb,
  "/cms/admin/people/account-actions#AccountActions": AccountActions_317c7c4ffa1e13c3f27f83953609e295,
  "/cms/admin/people/invite-person#InvitePerson": InvitePerson_4f738f5a06591f0605038d6a05f3c6ed,
  "/cms/admin/history/export-link#ExportAudit": ExportAudit_cce4bd81d8546f99df484b1df9a193d2,
  "/cms/admin/settings/logo-field#LogoField": LogoField_a83c81515229af864f9838ecc32f6798,
  "/cms/admin/release/put-back-banner#PutBackBanner": PutBackBanner_dbf1c1c3112999d3b4bea0741fc19ba0,
  "/cms/admin/people/handbook-name#HandbookName": HandbookName_41523f93e5b5dfa4f97e76701e585812,
  "/cms/admin/dashboard/welcome#Welcome": Welcome_626ae7abeb5f62c33676b9c94475214f,
  "/cms/admin/import/import-link#ImportLink": ImportLink_ee3ac2a76ed4ccf793975d2b9accd32b,
  "/cms/admin/clock/provide-time-zone#ProvideTimeZone": ProvideTimeZone_4564c279ba7ac96676a4c34617b17421,
  "/cms/admin/import/import-view#ImportView": ImportView_4cc4362c907c78de5aad8a4940f5ca30,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
