/** Roles of WAI-ARIA 1.2, 1.3 and of digital publishing, read 2026-11-30: https://www.w3.org/TR/wai-aria-1.3/ */
export const roles = new Set(
  [
    'alert alertdialog application article banner blockquote button caption cell checkbox code',
    'columnheader combobox comment complementary contentinfo definition deletion dialog directory',
    'document emphasis feed figure form generic grid gridcell group heading image img insertion link',
    'list listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox',
    'menuitemradio meter navigation none note option paragraph presentation progressbar radio',
    'radiogroup region row rowgroup rowheader scrollbar search searchbox sectionfooter sectionheader',
    'separator slider spinbutton status strong subscript suggestion superscript switch tab table',
    'tablist tabpanel term text textbox time timer toolbar tooltip tree treegrid treeitem',
    'doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry',
    'doc-bibliography doc-biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit',
    'doc-credits doc-dedication doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata',
    'doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-index doc-introduction',
    'doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part',
    'doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc',
    'graphics-document graphics-object graphics-symbol',
  ].flatMap((line) => line.split(' ')),
)

/** States and properties, without `aria-` before them. */
export const states = new Set(
  [
    'activedescendant actions atomic autocomplete braillelabel brailleroledescription busy checked',
    'colcount colindex colindextext colspan controls current describedby description details disabled',
    'dropeffect errormessage expanded flowto grabbed haspopup hidden invalid keyshortcuts label',
    'labelledby level live modal multiline multiselectable orientation owns placeholder posinset',
    'pressed readonly relevant required roledescription rowcount rowindex rowindextext rowspan',
    'selected setsize sort valuemax valuemin valuenow valuetext',
  ].flatMap((line) => line.split(' ')),
)
