import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { advanceByForm } from '../lib/clock.server.ts'
import { found } from '../lib/gate.server.ts'

/** Only in the demonstration: moves its clock on, so that deadlines can be seen to pass. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const clock = found(context.demoClock)
  const form = await request.formData()
  const text = (name: string): string | undefined => { const value = form.get(name); return typeof value === 'string' ? value : undefined }
  const moved = await advanceByForm(clock, { by: text('by'), to: text('to') })
  return redirect(moved.ok ? '/demo#clock' : '/demo?past#clock')
}

export const loader = () => redirect('/demo#clock')
