import {Tab, TabList} from '@sanity/ui'

interface Props<Name extends string> {
  chosen: Name
  onChoose: (name: Name) => void
  choices: [name: Name, title: string, count: number][]
}

/** Which rows of a list are shown, each choice with how many there are. */
export function Choices<Name extends string>({chosen, onChoose, choices}: Props<Name>) {
  return (
    <TabList gap={1} padding={2} style={{flexWrap: 'wrap', display: 'flex'}}>
      {choices.map(([name, title, count]) => (
        <Tab
          key={name}
          id={`choice-${name}`}
          aria-controls="desk-list"
          fontSize={1}
          padding={2}
          label={count > 0 ? `${title} (${count})` : title}
          selected={name === chosen}
          onClick={() => onChoose(name)}
        />
      ))}
    </TabList>
  )
}
