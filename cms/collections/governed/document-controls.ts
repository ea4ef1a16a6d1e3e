// What stands above every governed document: where it is on its way, and how to send it on. Payload's own Publish,
// Unpublish and status texts would promise what the gate refuses.

/** Components of the edit view, by their path in the import map. */
export const documentControls = {
  PublishButton: '/cms/admin/document/send-for-approval#SendForApproval',
  UnpublishButton: '/cms/admin/document/nothing#Nothing',
  Status: '/cms/admin/document/update-status#UpdateStatus',
}
