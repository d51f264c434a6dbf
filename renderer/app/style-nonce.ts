/**
 * The nonce of this page's response, which styles made by script must carry (Mantine's `getStyleNonce`, `setNonce` of
 * get-nonce). Browsers hide the attribute and keep the property.
 */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
