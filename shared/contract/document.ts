import { z } from 'zod';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export const language = z.enum(languages);

/** A finished document: its name says what it is, the page saves it or opens it. */
export const document = z.file();
