import '@fontsource/besley/500.css'
import '@fontsource/besley/600.css'
import '@fontsource-variable/hanken-grotesk/index.css'
import '@fontsource/commit-mono/400.css'
