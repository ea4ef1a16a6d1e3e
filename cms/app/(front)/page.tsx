// The CMS has no front page of its own: whoever comes here wants the admin.
import { redirect } from 'next/navigation'

export default function Page() {
  redirect('/admin')
}
