/** PostgreSQL's channel of appends to the logs of live text: `<process> <seq> <room>`. */
export const APPENDED = 'chapeau_appended'
