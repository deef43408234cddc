import {
  Button,
  Checkbox,
  PasswordInput,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
  useMantineColorScheme,
} from '@mantine/core'
import { IconMail, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { FormatProvider } from '../../../lib/format_context.tsx'
import { CopyButton } from '../../../ui/copy_button.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Drop } from '../../../ui/drop.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { FirstUse, LoadFailed, NoResult } from '../../../ui/states.tsx'
import {
  InvoiceStatusTag,
  ToneTag,
  type InvoiceStatus,
  type Tone,
} from '../../../ui/status_tag.tsx'
import { Tag, type TagTone } from '../../../ui/tag.tsx'
import { showDone, showFailure, showUndo } from '../../../ui/undo_toast.tsx'
import { WhenInstant } from '../../../ui/when.tsx'
import text from '../../../ui/text.module.css'
import classes from './catalogue_screen.module.css'
import { Palette } from './palette.tsx'
import { SAID } from './said.ts'

const STATUSES: InvoiceStatus[] = [
  'pending',
  'awaiting_user_confirmation',
  'in_relance',
  'paid',
  'litigation',
  'cancelled',
]
const TONES: Tone[] = ['amical', 'courtois', 'ferme', 'mise_en_demeure']
const TAG_TONES: TagTone[] = ['neutral', 'info', 'paid', 'late', 'danger']

/** Every piece of `spa/ui` in its states, for whoever draws a screen. Development only. */
export function CatalogueScreen() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <FormatProvider timeZone="Europe/Paris">
      <MarginPage>
        <MarginRow as="header" label={<Drop />}>
          <PageHeading title={SAID.title}>{SAID.title}</PageHeading>
          <SegmentedControl
            aria-label={SAID.scheme}
            data={['auto', 'light', 'dark']}
            value={colorScheme}
            onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
          />
        </MarginRow>
        <Palette />
        <Piece name="InvoiceStatusTag">
          {STATUSES.map((status) => (
            <InvoiceStatusTag key={status} status={status} />
          ))}
          <InvoiceStatusTag status="pending" overdue />
        </Piece>
        <Piece name="ToneTag">
          {TONES.map((tone) => (
            <ToneTag key={tone} tone={tone} />
          ))}
        </Piece>
        <Piece name="Tag">
          {TAG_TONES.map((tone) => (
            <Tag key={tone} tone={tone} icon={IconMail}>
              {tone}
            </Tag>
          ))}
        </Piece>
        <Piece name="Numero · When · Keys">
          <Numero>{SAID.numero}</Numero>
          <WhenInstant instant={SAID.instant}>{SAID.moment}</WhenInstant>
          <Keys keys="mod+k" />
          <Keys keys="g f" />
          <Keys keys="Enter" />
        </Piece>
        <Voices />
        <Controls />
        <Piece name="FirstUse · NoResult · LoadFailed">
          <FirstUse sentence={SAID.sentence} example={SAID.example} />
          <NoResult onClear={() => undefined} />
          <LoadFailed error={new Error(SAID.sentence)} onRetry={() => undefined} />
        </Piece>
        <Floating />
      </MarginPage>
    </FormatProvider>
  )
}

function Piece({
  name,
  last = false,
  children,
}: {
  name: string
  last?: boolean
  children: ReactNode
}) {
  return (
    <MarginRow as="section" label={name} last={last}>
      <h2 className={classes.name}>{name}</h2>
      <div className={classes.pieces}>{children}</div>
    </MarginRow>
  )
}

function Voices() {
  return (
    <Piece name="text.module.css">
      <p className={text.hero}>{SAID.amount}</p>
      <p className={text.figure}>{SAID.amount}</p>
      <p className={text.lead}>{SAID.sentence}</p>
      <p className={text.detail}>{SAID.example}</p>
      <a className={text.link} href="#top">
        {SAID.link}
      </a>
    </Piece>
  )
}

function Controls() {
  const [day, setDay] = useState('2026-11-24')
  return (
    <Piece name="Button · Input · DateField">
      <Button leftSection={<IconPlus size={16} />}>{SAID.act}</Button>
      <Button variant="default">{SAID.act}</Button>
      <Button variant="subtle">{SAID.act}</Button>
      <Button variant="outline" color="brique">
        {SAID.act}
      </Button>
      <Button disabled>{SAID.act}</Button>
      <Button loading>{SAID.act}</Button>
      <CopyButton text={SAID.numero} say="common.copy" />
      <TextInput label={SAID.field} description={SAID.example} />
      <TextInput label={SAID.wrong} error={SAID.sentence} defaultValue={SAID.numero} />
      <PasswordInput
        label={SAID.secret}
        visibilityToggleButtonProps={{ 'aria-label': SAID.show }}
      />
      <Select label={SAID.choice} data={[...TONES]} defaultValue="ferme" />
      <Textarea label={SAID.letter} defaultValue={SAID.sentence} />
      <DateField label={SAID.day} value={day} onChange={setDay} />
      <Checkbox label={SAID.tick} defaultChecked />
      <Switch label={SAID.switch} defaultChecked />
    </Piece>
  )
}

function Floating() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Piece name="Dialog · toasts" last>
      <Button variant="default" onClick={() => setOpen(true)}>
        {SAID.dialog}
      </Button>
      <Button
        variant="default"
        onClick={() =>
          showUndo({ message: SAID.sentence, onUndo: () => undefined, closeLabel: SAID.close })
        }
      >
        {SAID.undo}
      </Button>
      <Button variant="default" onClick={() => showDone(SAID.sentence, SAID.close)}>
        {SAID.done}
      </Button>
      <Button variant="default" onClick={() => showFailure(SAID.sentence, SAID.close)}>
        {SAID.failure}
      </Button>
      {isOpen ? (
        <Dialog title={SAID.dialog} onClose={() => setOpen(false)}>
          <p className={classes.inside}>{SAID.sentence}</p>
        </Dialog>
      ) : null}
    </Piece>
  )
}
