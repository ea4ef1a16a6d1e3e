// What stands above every governed document: where it is on its way, and how to send it on. Payload's own Publish,
// Unpublish and status texts would promise what the gate refuses. And the tab that tells what it went through.

/** Components of the edit view, by their path in the import map. */
export const documentControls = {
  PublishButton: '/cms/admin/document/send-for-approval#SendForApproval',
  UnpublishButton: '/cms/admin/document/nothing#Nothing',
  Status: '/cms/admin/document/update-status#UpdateStatus',
}

/** The tab "History" of a document, beside Payload's own tabs. */
export const documentViews = {
  edit: {
    history: {
      Component: '/cms/admin/history/history-view#HistoryView',
      path: '/history' as const,
      tab: { label: 'History', href: '/history' as const },
    },
  },
}
