/**
 * Configuration by environment: one typed table of name, default and meaning.
 * The README's table is checked against it; a wrong value stops the boot with one sentence.
 */
import { isIP } from "node:net";
import { resolve } from "node:path";

type Setting<T> = {
  readonly default: string;
  readonly meaning: { readonly en: string; readonly zh: string };
  /** Reads the text or throws an Error whose message completes "NAME …". */
  readonly read: (text: string) => T;
};

const text = (value: string): string => value;
const integer =
  (min: number, max: number) =>
  (value: string): number => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < min || n > max)
      throw new Error(`must be a whole number from ${min} to ${max}, not "${value}"`);
    return n;
  };
const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (value: string): T => {
    if (!(values as readonly string[]).includes(value))
      throw new Error(`must be one of ${values.join(", ")}, not "${value}"`);
    return value as T;
  };
const address = (value: string): string => {
  if (value === "") return "";
  if (!/^postgres(ql)?:\/\//.test(value)) throw new Error("must start with postgres://");
  return value;
};
const origin = (value: string): string => {
  if (value === "") return "";
  if (!isWebAddress(value)) throw new Error(`must be an http(s) address, not "${value}"`);
  const { origin, pathname, search } = new URL(value);
  if (pathname !== "/" || search !== "")
    throw new Error(`must be an address without a path, such as ${origin}`);
  return origin;
};
const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
const webAddress = (value: string): string => {
  if (value !== "" && !isWebAddress(value))
    throw new Error(`must be an http(s) address, not "${value}"`);
  return value;
};
const mailServer = (value: string): string => {
  // The value may hold a password, so it is not repeated.
  if (value !== "" && !(URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol)))
    throw new Error("must start with smtp:// or smtps://");
  return value;
};
/** Tiles of a map: addresses with {z}, {x} and {y}, the lowest layer first, blanks between them. */
const tileAddresses = (value: string): string[] => {
  const parts = value.split(/\s+/).filter((part) => part !== "");
  if (parts.length > 4) throw new Error("must be at most 4 addresses with blanks between them");
  for (const part of parts) {
    const plain = part.replaceAll(/[{}]/g, "_");
    // The host goes into a security header, so that it must be nothing but a host.
    if (!isWebAddress(plain) || !/^https?:\/\/[0-9A-Za-z.-]+(:\d+)?\//.test(part))
      throw new Error(`must be http(s) addresses with blanks between them, not "${part}"`);
    if (!["{z}", "{x}", "{y}"].every((place) => part.includes(place)))
      throw new Error(`must say where {z}, {x} and {y} go, not "${part}"`);
  }
  return parts;
};
const host = (value: string): string => {
  if (!/^[0-9A-Za-z.:_-]+$/.test(value))
    throw new Error(`must be a host name or an IP address, not "${value}"`);
  return value;
};
const proxies = (value: string): string[] => {
  const parts = value.split(",").map((part) => part.trim());
  return parts
    .filter((part) => part !== "")
    .map((part) => {
      const [ip = "", bits, more] = part.split("/");
      const most = isIP(ip) === 4 ? 32 : 128;
      const masked = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
      if (isIP(ip) === 0 || !masked || more !== undefined)
        throw new Error(`must be IP addresses or ranges such as 10.0.0.0/8, not "${part}"`);
      return part;
    });
};
const key = (value: string): Buffer | undefined => {
  if (value === "") return undefined;
  const bytes = Buffer.from(value, "base64");
  // Buffer.from skips what is not base64, so the text is held against what it was read as.
  if (bytes.length !== 32 || bytes.toString("base64") !== value.trim())
    throw new Error("must be 32 bytes in base64");
  return bytes;
};

/** Every setting that the program reads; nothing else reads the environment. */
export const SETTINGS = {
  PORT: {
    default: "3000",
    meaning: { en: "Port to listen on", zh: "监听端口" },
    read: integer(0, 65535),
  },
  HOST: {
    default: "127.0.0.1",
    meaning: { en: "Address to listen on; loopback by default", zh: "监听地址，默认仅本机" },
    read: host,
  },
  DATA_DIR: {
    default: "./data",
    meaning: {
      en: "Folder of the embedded database, the files and the keys",
      zh: "内置数据库、附件与密钥所在的文件夹",
    },
    read: (value: string) => resolve(value),
  },
  DATABASE_URL: {
    default: "",
    meaning: {
      en: "A PostgreSQL 18 server of yours instead of the embedded one",
      zh: "改用自有的 PostgreSQL 18 服务器",
    },
    read: address,
  },
  PUBLIC_URL: {
    default: "",
    meaning: {
      en: "Address that people see, for QR codes, links and OIDC; empty: taken from the request",
      zh: "对外网址，用于二维码、链接与统一认证；留空则取自请求",
    },
    read: origin,
  },
  TRUSTED_PROXIES: {
    default: "",
    meaning: {
      en: "Addresses (comma separated) of reverse proxies whose X-Forwarded-For is believed",
      zh: "可信反向代理的地址（逗号分隔）",
    },
    read: proxies,
  },
  FIELD_KEY: {
    default: "",
    meaning: {
      en: "32 bytes in base64 that encrypt personal data; empty: made once and kept in DATA_DIR/keys",
      zh: "加密个人信息的 32 字节密钥（base64）；留空则首次启动时生成并保存在 DATA_DIR/keys",
    },
    read: key,
  },
  TEMPLATE: {
    default: "demo",
    meaning: { en: "Template that a new district starts from", zh: "新建区使用的制度模板" },
    read: oneOf("demo", "empty"),
  },
  CHROMIUM_PATH: {
    default: "",
    meaning: {
      en: "Chromium that makes PDF files of papers; empty: looked for on the machine",
      zh: "用来生成文书 PDF 的 Chromium；留空则在本机查找",
    },
    read: text,
  },
  LOG_LEVEL: {
    default: "info",
    meaning: { en: "How much is logged", zh: "日志级别" },
    read: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent"),
  },
  CODE_SENDER: {
    default: "outbox",
    meaning: {
      en: "How residents get their sign-in code: outbox (shown in the demo's outbox page) or webhook",
      zh: "居民登录验证码的发送方式：outbox（演示发件箱）或 webhook",
    },
    read: oneOf("outbox", "webhook"),
  },
  CODE_WEBHOOK_URL: {
    default: "",
    meaning: { en: "Address that CODE_SENDER=webhook posts to", zh: "webhook 方式的发送地址" },
    read: webAddress,
  },
  EMAIL_SENDER: {
    default: "outbox",
    meaning: {
      en: "How notices by e-mail are sent: outbox (shown in the demo's messages page) or smtp",
      zh: "邮件通知的发送方式：outbox（演示消息页）或 smtp",
    },
    read: oneOf("outbox", "smtp"),
  },
  SMTP_URL: {
    default: "",
    meaning: {
      en: "Mail server that EMAIL_SENDER=smtp sends through, such as smtps://user:password@mail.example:465",
      zh: "smtp 方式使用的邮件服务器，例如 smtps://user:password@mail.example:465",
    },
    read: mailServer,
  },
  SMTP_FROM: {
    default: "",
    meaning: { en: "Sender's address of e-mails", zh: "邮件的发件地址" },
    read: text,
  },
  WEBHOOK_PRIVATE: {
    default: "refuse",
    meaning: {
      en: "Whether notices may be posted to private and loopback addresses: refuse or allow",
      zh: "通知推送是否允许内网与本机地址：refuse（拒绝）或 allow（允许）",
    },
    read: oneOf("refuse", "allow"),
  },
  NOTICE_GIVE_UP_DAYS: {
    default: "3",
    meaning: {
      en: "Days after which a notice that does not arrive outside is given up; it can be sent again by hand",
      zh: "对外通知多少天送不到即放弃，之后可人工重发",
    },
    read: integer(1, 60),
  },
  MAP_TILES_URL: {
    default: "",
    meaning: {
      en: "Background of maps: addresses of tiles with {z}, {x} and {y}, lowest layer first, blanks between them; empty: the district's own borders alone",
      zh: "地图底图：带 {z}、{x}、{y} 的瓦片地址，下层在前，用空格分开；留空则只画本区边界",
    },
    read: tileAddresses,
  },
  MAP_TILES_ATTRIBUTION: {
    default: "",
    meaning: {
      en: "Whose tiles these are, shown on every map, with the number of their approval (审图号)",
      zh: "底图的版权说明与审图号，显示在每张地图上",
    },
    read: text,
  },
  MAP_TILES_DATUM: {
    default: "wgs84",
    meaning: {
      en: "Datum of the tiles: wgs84, cgcs2000 (天地图) or gcj02 (高德, 腾讯); what is drawn on them is shifted to fit",
      zh: "瓦片的坐标系：wgs84、cgcs2000（天地图）或 gcj02（高德、腾讯），所画内容随之换算",
    },
    read: oneOf("wgs84", "cgcs2000", "gcj02"),
  },
  OIDC_ISSUER: {
    default: "",
    meaning: {
      en: "OpenID Connect issuer for staff sign-in; empty: off",
      zh: "工作人员统一认证（OIDC）签发方；留空则关闭",
    },
    read: webAddress,
  },
  OIDC_CLIENT_ID: {
    default: "",
    meaning: { en: "Client id at the issuer", zh: "在签发方登记的客户端编号" },
    read: text,
  },
  OIDC_CLIENT_SECRET: {
    default: "",
    meaning: { en: "Client secret at the issuer", zh: "在签发方登记的客户端密钥" },
    read: text,
  },
} as const satisfies Record<string, Setting<unknown>>;

export type Env = {
  readonly [K in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[K]["read"]>;
};

/** A setting with a value that cannot be used; its message is the one sentence shown at boot. */
export class WrongSetting extends Error {}

/** Reads the settings, or throws {@link WrongSetting} naming the first wrong one. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const given = source[name];
    try {
      values[name] = setting.read(given === undefined || given === "" ? setting.default : given);
    } catch (error) {
      throw new WrongSetting(`${name} ${(error as Error).message}.`);
    }
  }
  return checkTogether(values as Env);
}

/** Settings that mean something only together. */
function checkTogether(env: Env): Env {
  if (env.CODE_SENDER === "webhook" && env.CODE_WEBHOOK_URL === "")
    throw new WrongSetting("CODE_WEBHOOK_URL must be given when CODE_SENDER is webhook.");
  if (env.EMAIL_SENDER === "smtp" && (env.SMTP_URL === "" || env.SMTP_FROM === ""))
    throw new WrongSetting("SMTP_URL and SMTP_FROM must be given when EMAIL_SENDER is smtp.");
  if (env.MAP_TILES_URL.length > 0 && env.MAP_TILES_ATTRIBUTION === "")
    throw new WrongSetting("MAP_TILES_ATTRIBUTION must be given when MAP_TILES_URL is.");
  if (env.OIDC_ISSUER !== "" && env.OIDC_CLIENT_ID === "")
    throw new WrongSetting("OIDC_CLIENT_ID must be given when OIDC_ISSUER is.");
  return env;
}
