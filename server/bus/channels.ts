/** PostgreSQL's channel of appends to the logs of live text: `<process> <seq> <room>`. */
export const APPENDED = 'chapeau_appended'
/** Everything else that server processes tell each other. */
export const TOLD = 'chapeau_told'
