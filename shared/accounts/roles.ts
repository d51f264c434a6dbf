/** Safety officer 安全办主任 (also administers), principal 校长, lab manager 实验室管理员, staff 员工, viewer 只读. */
export const roles = ['officer', 'principal', 'labManager', 'staff', 'viewer'] as const;
export type Role = (typeof roles)[number];
