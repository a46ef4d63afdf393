/**
 * The image references that snippets may contain, looked up by hand on 2026-11-22: each release still got fixes that
 * day. The first one to end is Node.js 22, in April 2027.
 */
export const supportedImages: ReadonlySet<string> = new Set([
  'alpine:3.24',
  'debian:13-slim',
  'gcr.io/distroless/static-debian13:nonroot',
  'golang:1.26',
  'golang:1.27',
  'httpd:2.4-alpine',
  'mcr.microsoft.com/windows/nanoserver:ltsc2022',
  'mcr.microsoft.com/windows/nanoserver:ltsc2025',
  'mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2025',
  'mcr.microsoft.com/windows/servercore:ltsc2019',
  'mcr.microsoft.com/windows/servercore:ltsc2022',
  'mcr.microsoft.com/windows/servercore:ltsc2025',
  'nginxinc/nginx-unprivileged:1.30-alpine',
  'nicolaka/netshoot:v0.15',
  'node:22-slim',
  'node:24-slim',
  'node:26-slim',
  'postgres:18',
  'python:3.12-slim',
  'python:3.13-slim',
  'python:3.14-slim',
  'registry:3.1',
  'shop/api:1.4',
  'shop/base:1.4',
  'tonistiigi/binfmt:qemu-v10.2.3',
  'traefik/whoami:v1.11',
  'valkey/valkey:9.1-alpine',
]);
