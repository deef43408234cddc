import type { InputHTMLAttributes } from 'react'
import type { Words } from './layout.js'

export interface FieldProps {
  id: string
  name: string
  label: string
  /** what the person typed, when the form comes back; undefined the first time */
  typed: string | undefined
  fault: string | null
}

type OwnProps = FieldProps & { value?: string; optional?: string; rows?: number }

/** One labelled line or text; its fault is read with it. */
export function Field({
  id,
  name,
  label,
  typed,
  fault,
  value = '',
  optional,
  rows,
  ...input
}: OwnProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof OwnProps>) {
  const shared = {
    id,
    name,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? `${id}-fault` : undefined,
  }
  const isFile = input.type === 'file'
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="muted"> · {optional}</span>}
      </label>
      {rows ? (
        <textarea
          {...shared}
          rows={rows}
          maxLength={input.maxLength}
          required={input.required}
          defaultValue={typed ?? value}
        />
      ) : (
        <input
          {...input}
          {...shared}
          autoComplete="off"
          defaultValue={isFile ? undefined : (typed ?? value)}
        />
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}

/** One of several, none chosen in the person's place. */
export function Choices({
  id,
  name,
  label,
  typed,
  fault,
  options,
  words,
}: FieldProps & { options: readonly string[]; words: Words }) {
  return (
    <fieldset className="field" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label className="choice" key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            required
            defaultChecked={typed === option}
            aria-invalid={fault ? true : undefined}
          />
          {words(`form.topic_${option}`)}
        </label>
      ))}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  )
}
