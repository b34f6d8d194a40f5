/** What campaigns contribute to /field: all of it. */
export { FieldApp as fieldApp } from "./field/app.tsx";
