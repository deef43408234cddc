import { Modal, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import { Tag } from '../../../ui/tag.tsx'
import text from '../../../ui/text.module.css'
import { useAllPlans, type Client } from '../api/use_client.ts'
import { KIND_LABELS } from '../client_labels.ts'
import classes from './client_aside.module.css'
import forms from './client_forms.module.css'
import { ContactsForm } from './contacts_form.tsx'
import { IdentityForm } from './identity_form.tsx'
import { NotesField } from './notes_field.tsx'
import { PlanForm } from './plan_form.tsx'

/** Whom to write to, under which name and terms, and what to remember. Each part has its own form. */
export function ClientAside({ client }: { client: Client }) {
  return (
    <aside className={classes.aside}>
      <Part
        heading="client.contacts"
        edit={(close) => <ContactsForm client={client} onClose={close} />}
      >
        <Contacts client={client} />
      </Part>
      <Part
        heading="client.identity"
        edit={(close) => <IdentityForm client={client} onClose={close} />}
      >
        <Identity client={client} />
      </Part>
      <Part heading="client.terms" edit={(close) => <PlanForm client={client} onClose={close} />}>
        <Terms client={client} />
      </Part>
      <NotesField client={client} />
    </aside>
  )
}

interface PartProps {
  heading: MessageId
  edit: (close: () => void) => ReactNode
  children: ReactNode
}

function Part({ heading, edit, children }: PartProps) {
  const intl = useIntl()
  const [editing, edition] = useDisclosure()
  const label = intl.formatMessage({ id: heading })
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <Title order={2}>{label}</Title>
        <button
          type="button"
          className={text.link}
          aria-label={intl.formatMessage({ id: 'client.editPart' }, { part: label })}
          onClick={edition.open}
        >
          <FormattedMessage id="client.edit" />
        </button>
      </div>
      {children}
      <Modal
        opened={editing}
        onClose={edition.close}
        title={label}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        {edit(edition.close)}
      </Modal>
    </section>
  )
}

function Contacts({ client }: { client: Client }) {
  if (client.contacts.length === 0) {
    return (
      <p className={forms.hint}>
        <FormattedMessage id="client.noContact" />
      </p>
    )
  }
  return (
    <ul className={classes.contacts}>
      {client.contacts.map((contact) => (
        <li key={contact.id}>
          <b>{contact.name ?? contact.email}</b>
          <span className={classes.role}>
            <FormattedMessage id={contact.role === 'to' ? 'client.roleTo' : 'client.roleCc'} />
          </span>
          {contact.name === null ? null : <span className={classes.email}>{contact.email}</span>}
          {contact.suppressed === null ? null : (
            <span className={classes.email}>
              <Tag tone="danger" icon={IconAlertTriangle}>
                <FormattedMessage
                  id="client.suppressed"
                  values={{ reason: contact.suppressed.reason }}
                />
              </Tag>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Fact({ term, children }: { term: MessageId; children: ReactNode }) {
  return (
    <>
      <dt>
        <FormattedMessage id={term} />
      </dt>
      <dd>{children}</dd>
    </>
  )
}

function Identity({ client }: { client: Client }) {
  const town = [client.postalCode, client.city].filter(Boolean).join(' ')
  const address = [client.address, town].filter(Boolean).join('\n')
  return (
    <dl className={classes.list}>
      <Fact term="clients.kind">
        <FormattedMessage id={KIND_LABELS[client.kind]} />
      </Fact>
      {(client.siret ?? client.siren) ? (
        <Fact term={client.siret === null ? 'client.siren' : 'client.siret'}>
          {client.siret ?? client.siren}
        </Fact>
      ) : null}
      {client.vatNumber === null ? null : <Fact term="client.vat">{client.vatNumber}</Fact>}
      {address === '' ? null : (
        <Fact term="client.address">
          <span className={classes.address}>{address}</span>
        </Fact>
      )}
      <Fact term="client.language">
        <FormattedMessage id={client.locale === 'fr' ? 'client.french' : 'client.english'} />
      </Fact>
      <Fact term="client.lateFees">
        <FormattedMessage id={client.kind === 'consumer' ? 'client.feesNever' : 'client.feesDue'} />
      </Fact>
    </dl>
  )
}

function Terms({ client }: { client: Client }) {
  const plans = useAllPlans()
  const usual = plans.data?.data.find(({ isDefault }) => isDefault)
  return (
    <dl className={classes.list}>
      <Fact term="clients.columnPlan">
        {client.plan?.name ?? (
          <FormattedMessage id="client.usualPlan" values={{ name: usual?.name ?? '' }} />
        )}
      </Fact>
      <Fact term="client.termDays">
        {client.paymentTermDays === null ? (
          <FormattedMessage id="client.noTerm" />
        ) : (
          <FormattedMessage id="client.days" values={{ days: client.paymentTermDays }} />
        )}
      </Fact>
    </dl>
  )
}
