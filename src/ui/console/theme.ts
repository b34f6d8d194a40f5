/** Ant Design dressed in our tokens: hairlines for shadows, paper for grey, jade for blue, amber for errors. */
import type { ThemeConfig } from "antd";
import {
  consoleMeasure,
  dark,
  light,
  motion,
  type Palette,
  radius,
  typefaceFigures,
} from "#ui/tokens.ts";

type Tokens = NonNullable<ThemeConfig["token"]>;

function textTokens(palette: Palette): Tokens {
  return {
    colorPrimary: palette.jade,
    colorPrimaryHover: palette.jadeText,
    colorPrimaryActive: palette.jadeText,
    colorPrimaryBg: palette.jadeWash,
    colorPrimaryBgHover: palette.jadeWash,
    colorPrimaryText: palette.jadeText,
    colorLink: palette.jadeText,
    colorLinkHover: palette.jadeText,
    colorInfo: palette.inkFaint,
    colorSuccess: palette.jadeText,
    colorSuccessText: palette.jadeText,
    colorWarning: palette.amberText,
    colorWarningText: palette.amberText,
    // Cinnabar means late and nothing else: what is wrong asks for attention in amber.
    colorError: palette.amberText,
    colorErrorText: palette.amberText,
    colorErrorBg: palette.amberWash,
    colorErrorHover: palette.amberText,
    colorErrorActive: palette.amberText,
    colorErrorBorder: palette.amberText,
    colorText: palette.ink,
    colorTextSecondary: palette.inkSoft,
    colorTextTertiary: palette.inkFaint,
    colorTextQuaternary: palette.inkFaint,
    colorTextPlaceholder: palette.inkFaint,
    colorTextDisabled: palette.inkFaint,
    colorTextDescription: palette.inkFaint,
    colorTextHeading: palette.ink,
    colorTextLightSolid: palette.onJade,
  };
}

function groundTokens(palette: Palette): Tokens {
  return {
    colorBgBase: palette.surface,
    colorBgLayout: palette.paper,
    colorBgContainer: palette.surface,
    colorBgElevated: palette.surface,
    colorBgContainerDisabled: palette.sunken,
    colorBgSpotlight: palette.ink,
    colorBgMask: palette.veil,
    colorFillAlter: palette.sunken,
    colorFillContent: palette.sunken,
    colorFillSecondary: palette.sunken,
    colorFillTertiary: palette.sunken,
    colorFillQuaternary: palette.sunken,
    colorBorder: palette.control,
    colorBorderSecondary: palette.hairline,
    colorBorderDisabled: palette.hairlineStrong,
    colorSplit: palette.hairline,
    controlItemBgHover: palette.sunken,
    controlItemBgActive: palette.jadeWash,
    controlItemBgActiveHover: palette.jadeWash,
    controlOutline: "transparent",
  };
}

function shapeTokens(palette: Palette): Tokens {
  const { type } = consoleMeasure;
  const edge = `0 0 0 1px ${palette.hairlineStrong}`;
  return {
    borderRadius: radius.medium,
    borderRadiusLG: radius.medium,
    borderRadiusSM: radius.small,
    borderRadiusXS: radius.small,
    boxShadow: edge,
    boxShadowSecondary: edge,
    boxShadowTertiary: "none",
    // Inherited, so that Chinese and English each get their own faces.
    fontFamily: "inherit",
    fontFamilyCode: typefaceFigures,
    fontSize: type.body,
    fontSizeSM: type.tiny,
    fontSizeLG: type.lead,
    fontSizeHeading1: type.display,
    fontSizeHeading2: type.title,
    fontSizeHeading3: type.lead,
    lineHeight: consoleMeasure.textLeading,
    controlHeight: consoleMeasure.controlHeight,
    controlHeightSM: 26,
    motionDurationFast: `${motion.quick / 1000}s`,
    motionDurationMid: `${motion.calm / 1000}s`,
    motionDurationSlow: `${motion.calm / 1000}s`,
    wireframe: false,
  };
}

function componentsOf(palette: Palette): NonNullable<ThemeConfig["components"]> {
  return {
    Button: {
      fontWeight: 500,
      primaryShadow: "none",
      defaultShadow: "none",
      dangerShadow: "none",
      defaultHoverBorderColor: palette.ink,
      defaultHoverColor: palette.ink,
      defaultActiveBorderColor: palette.ink,
      defaultActiveColor: palette.ink,
      primaryColor: palette.onJade,
    },
    Table: {
      headerBg: palette.sunken,
      headerColor: palette.inkFaint,
      headerSplitColor: "transparent",
      headerBorderRadius: 0,
      rowHoverBg: palette.sunken,
      rowSelectedBg: palette.jadeWash,
      rowSelectedHoverBg: palette.jadeWash,
      borderColor: palette.hairline,
      cellPaddingBlockSM: 5,
      cellPaddingInlineSM: 10,
      cellFontSizeSM: consoleMeasure.type.body,
    },
    Input: { activeShadow: "none", errorActiveShadow: "none", warningActiveShadow: "none" },
    Select: { optionSelectedFontWeight: 600, optionSelectedColor: palette.ink },
    Tooltip: { colorTextLightSolid: palette.onInk },
    Drawer: { paddingLG: 20 },
    Tabs: { horizontalItemPadding: "8px 0", titleFontSize: consoleMeasure.type.body },
    Form: { labelColor: palette.ink, verticalLabelPadding: "0 0 4px" },
    Tag: { defaultBg: palette.sunken, defaultColor: palette.inkSoft },
    Modal: { titleFontSize: consoleMeasure.type.lead },
  };
}

/** The Ant Design theme of a shade; everything in it comes from the tokens. */
export function antTheme(shade: "light" | "dark"): ThemeConfig {
  const palette = shade === "dark" ? dark : light;
  return {
    cssVar: { key: `guiwei-${shade}` },
    hashed: false,
    token: { ...textTokens(palette), ...groundTokens(palette), ...shapeTokens(palette) },
    components: componentsOf(palette),
  };
}
