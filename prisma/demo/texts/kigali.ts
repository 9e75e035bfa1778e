/** There is no text yet: Members and partners send inputs. */
export const SUBJECT = {
  en: 'Age-appropriate design of the digital services that children use',
  fr: 'Une conception des services numériques adaptée à l’âge des enfants qui les utilisent',
}
