/** What is wrong in a form, where the model itself does not say it. */
export const faultWords = {
  validation: {
    'array.item-duplicate': 'This is here twice. Remove one of the two.',
    'date.invalid-format': 'This is not a date. Choose one from the calendar.',
    'generic.incorrect-type':
      'Something stands here that does not belong here. Clear it, and fill it in again.',
    'generic.not-allowed': 'This is not in the list. Choose one of those that are.',
    'generic.not-allowed_hint': '“{{hint}}” is not in the list. Choose one of those that are.',
    'generic.required': 'This has to be filled in.',
    'number.maximum': 'This can be {{maxNumber}} at most.',
    'number.minimum': 'This has to be {{minNumber}} or more.',
    'number.non-integer': 'Write a whole number.',
    'object.asset-required': 'Choose a picture.',
    'object.asset-required_image': 'Choose a picture.',
    'object.not-reference': 'Choose one, or remove this line.',
    'object.reference-not-published': 'What is named here has to be published first.',
    'panel.close-button-aria-label': 'Close the list',
    'panel.no-errors-message': 'Nothing to put right',
    'panel.title': 'To put right',
    'panel.unpublish-message': 'This leaves the site, so nothing has to be put right in it.',
    'slug.missing-current':
      'Every page needs a web address. Write one, or press “Make anew” beside the field.',
    'slug.not-unique': 'Another page has this web address already.',
    'string.email': 'Write an e-mail address, such as name@example.org.',
    'string.url.disallowed-scheme': 'The address has to begin with https://.',
    'string.url.invalid': 'This is not a web address. One looks like https://example.org/page.',
    'string.url.not-absolute': 'Write the whole address, from https:// on.',
  },
}
