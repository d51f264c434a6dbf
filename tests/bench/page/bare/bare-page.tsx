import { AppShell, Badge, Button, Card, Group, Menu, NavLink, SimpleGrid, Text, Title } from '@mantine/core';

const sections = ['首页', '隐患台账', '报告', '学校', '账号', '维护'];
const cards = ['等我处理', '已逾期', '距截止', '请转告'];
const rows = ['教学楼', '实验楼', '宿舍楼', '食堂', '操场'];

/**
 * What a page of the same outline costs with nothing but React and Mantine: no routes, no calls, no data. In Chinese, as the
 * product's page is: the fonts cost both the same.
 */
export function BarePage() {
  return (
    <AppShell header={{ height: 48 }} navbar={{ width: 220, breakpoint: 'sm' }} padding="md">
      <AppShell.Header>
        <Group justify="flex-end" h="100%" px="md">
          <Menu>
            <Menu.Target>
              <Button variant="subtle">安全员</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item>修改密码</Menu.Item>
              <Menu.Item>退出登录</Menu.Item>
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
        <Title order={1}>首页</Title>
        <SimpleGrid cols={2}>
          {cards.map((card) => (
            <Card key={card} withBorder>
              <Title order={2}>{card}</Title>
              {rows.map((row) => (
                <Group key={row} justify="space-between">
                  <Text>{row}</Text>
                  <Badge>待整改</Badge>
                </Group>
              ))}
            </Card>
          ))}
        </SimpleGrid>
      </AppShell.Main>
    </AppShell>
  );
}
