interface Graph {
  getModuleInfo(id: string): { code: string | null; importedIds: readonly string[] } | null
}

const ENTRIES = ['main.tsx', 'app/routes/_app.tsx?tsr-split=component']

/**
 * Libraries that no screen goes without, and all that they import themselves: a chunk that asks for
 * another one which asks for it again starts before what it needs. By name: what a barrel exports is
 * not what a page uses. They change with our dependencies and not with each release, so browsers keep
 * them longer.
 */
const LIBRARIES =
  /\/node_modules\/(?!.*\/(?:queriesObserver|useQueries|useBlocker)\.js)(?:react|react-dom|scheduler|react-intl|intl-messageformat|ky|object-to-formdata|use-sync-external-store|clsx|@mantine\/hooks\/esm\/use-(?:color-scheme|did-update|isomorphic-effect|media-query|reduced-motion)|@formatjs\/[\w-]+|@tuyau\/[\w-]+|@adonisjs\/http-server|@tanstack\/(?:router-core|react-router|history|store|react-store|query-core|react-query)|@mantine\/core\/esm\/(?:core|components\/(?:Button|Loader|Title|Transition|UnstyledButton|VisuallyHidden))|@tabler\/icons-react\/dist\/esm\/(?:createReactComponent|defaultAttributes))(?:\/|\.mjs$)/

/** Parts of the kit that nearly every screen draws at once, and what these stand on. */
const KIT =
  /\/node_modules\/@mantine\/(?:hooks|core\/esm\/(?:utils\/In\w+|components\/(?:Accordion|ActionIcon|Checkbox\/CheckIcon|CloseButton|Combobox\/(?:ComboboxChevron|get-parsed-combobox-data|Combobox\.module)|FloatingIndicator|Group|Input|InputBase|NativeSelect|Radio\/RadioIcon|ScrollArea\/utils|SegmentedControl|Skeleton|Stack|Text|TextInput)))(?:\/|\.mjs$)/

/** What opens over a screen: menus, dialogs, drawers. */
const OVERLAYS =
  /\/node_modules\/(?:@floating-ui|tabbable|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-callback-ref|use-sidecar|get-nonce|tslib|@mantine\/core\/esm\/utils\/Floating|@mantine\/core\/esm\/components\/(?:Drawer|FocusTrap|Menu|Modal|ModalBase|Overlay|Paper|Popover|Portal|ScrollArea))\//

/** Small pieces of our own that most screens are made of; none of them brings a library along. */
const PIECES =
  /\/spa\/(?:lib\/[\w/]+|ui\/(?:client_filter|feedback|mail_head|numero|status_tag|tag|timeline_mark|when|events\/\w+))(?:\.module\.css|\.tsx?)$/

const ICON = /\/@tabler\/icons-react\/.*\/(Icon\w+)\.mjs$/

/** Our own modules, and all styles, that stand before and around every screen, from the entry and the shell. */
function frameOf(root: string, graph: Graph) {
  const found = new Set<string>()
  const icons = new Set<string>()
  const visit = (id: string) => {
    if (found.has(id) || /\/node_modules\/.*(?<!\.css)$/.test(id)) return
    found.add(id)
    const { code, importedIds } = graph.getModuleInfo(id) ?? { code: null, importedIds: [] }
    for (const [icon] of (code ?? '').matchAll(/\bIcon[A-Z]\w+/g)) icons.add(icon)
    importedIds.forEach(visit)
  }
  ENTRIES.forEach((entry) => visit(root + entry))
  // The entry waits for its words before it draws: nothing may wait for it.
  found.delete(root + 'main.tsx')
  return (id: string) => {
    const icon = ICON.exec(id)?.[1]
    return icon === undefined ? found.has(id) : icons.has(icon)
  }
}

/**
 * What every page needs before it is drawn travels in few pieces, and so does what most screens share:
 * seventy crumbs compress badly, and a browser asks for six at a time.
 */
export function firstLoadChunks(root: string) {
  let isOfFrame: ((id: string) => boolean) | null = null
  return [
    { name: 'libraries', test: LIBRARIES },
    {
      debugName: 'frame',
      name: (id: string, graph: Graph) =>
        (isOfFrame ??= frameOf(root, graph))(id) ? 'frame' : null,
    },
    { name: 'kit', test: KIT },
    { name: 'overlays', test: OVERLAYS },
    { name: 'icons', test: /\/@tabler\/icons-react\//, minShareCount: 3 },
    { name: 'pieces', test: PIECES, minShareCount: 3 },
  ]
}
