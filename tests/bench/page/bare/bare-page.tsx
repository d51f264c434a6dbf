import { AppShell, Badge, Button, Card, Group, Menu, NavLink, SimpleGrid, Text, Title } from '@mantine/core';

const sections = ['Home', 'Hazards', 'Reports', 'School', 'Accounts', 'Maintenance'];
const cards = ['Waiting', 'Overdue', 'Deadline', 'To tell'];
const rows = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];

/** What a page of the same outline costs with nothing but React and Mantine: no words, no routes, no calls, no data. */
export function BarePage() {
  return (
    <AppShell header={{ height: 48 }} navbar={{ width: 220, breakpoint: 'sm' }} padding="md">
      <AppShell.Header>
        <Group justify="flex-end" h="100%" px="md">
          <Menu>
            <Menu.Target>
              <Button variant="subtle">Person</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item>Change password</Menu.Item>
              <Menu.Item>Sign out</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        {sections.map((section) => (
          <NavLink key={section} label={section} href="#" />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        <Title order={1}>Home</Title>
        <SimpleGrid cols={2}>
          {cards.map((card) => (
            <Card key={card} withBorder>
              <Title order={2}>{card}</Title>
              {rows.map((row) => (
                <Group key={row} justify="space-between">
                  <Text>{row}</Text>
                  <Badge>open</Badge>
                </Group>
              ))}
            </Card>
          ))}
        </SimpleGrid>
      </AppShell.Main>
    </AppShell>
  );
}
